package app.dapei.stock.core;

/** How urgent a product's stock is: 充足, 偏低, 售罄. */
public enum Alarm {
    ENOUGH,
    LOW,
    SOLD_OUT
}
