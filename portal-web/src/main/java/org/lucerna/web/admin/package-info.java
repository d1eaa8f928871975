/**
 * For the operator: how the portal is, rebuilding the index, comparing the stores, accounts. Showing and starting only;
 * what is checked and built lives in the features.
 */
@NullMarked
package org.lucerna.web.admin;

import org.jspecify.annotations.NullMarked;
