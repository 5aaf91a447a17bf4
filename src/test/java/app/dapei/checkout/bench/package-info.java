/** Measures the checkout. */
package app.dapei.checkout.bench;
