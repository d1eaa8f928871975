/**
 * The vocabulary as readers browse it, as programs fetch it, and as editors change it. No rule of it: those are the
 * vocabulary feature's.
 */
@NullMarked
package org.lucerna.web.vocabulary;

import org.jspecify.annotations.NullMarked;
