/**
 * Entries as Open Referral's Human Services Data Specification 3.0 has them, written and read. Our profile of it: whoever is
 * confidential has no location and no address, and nobody has coordinates. Which entries a reader gets, the package above
 * decides.
 */
@NullMarked
package org.lucerna.directory.exchange.hsds;

import org.jspecify.annotations.NullMarked;
