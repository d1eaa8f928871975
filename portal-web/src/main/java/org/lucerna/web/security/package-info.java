/**
 * The door: who is asking, whether the request may come from where it comes from, and the headers that every answer
 * carries. What somebody may do or read is decided by the use cases, never here.
 */
@NullMarked
package org.lucerna.web.security;

import org.jspecify.annotations.NullMarked;
