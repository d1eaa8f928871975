/**
 * Formats of other programs, one class each, over the views that the features give: what a view does not hold cannot get
 * out. No query and no rule.
 */
@NullMarked
package org.lucerna.web.interop;

import org.jspecify.annotations.NullMarked;
