package app.dapei.live;

import app.dapei.checkout.BundleOrdered;

/** Is told of what viewers buy in a room, once it stands. */
public interface SaleHearer {

    void sold(Room room, BundleOrdered order);
}
