/**
 * The first page.
 */
@NullMarked
package org.lucerna.web.home;

import org.jspecify.annotations.NullMarked;
