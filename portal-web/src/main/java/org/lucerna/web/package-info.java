/**
 * Request in; page, JSON, feed or mail out. Each package below has the name of the feature that it shows. No query, no
 * role check and no business rule lives here.
 */
@NullMarked
package org.lucerna.web;

import org.jspecify.annotations.NullMarked;
