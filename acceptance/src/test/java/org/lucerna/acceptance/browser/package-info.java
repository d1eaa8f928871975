/**
 * The journeys of readers and editors, in a real browser: on a phone and at a desk, by light and in the dark, with the
 * keyboard, without scripts.
 */
@NullMarked
package org.lucerna.acceptance.browser;

import org.jspecify.annotations.NullMarked;
