/** What people do with the whole portal, in a real browser. */
package app.dapei.journey;
