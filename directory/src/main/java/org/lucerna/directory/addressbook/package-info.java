/**
 * A member's own address book: entries that they marked, with notes of their own. Nobody else ever reads it, administrators
 * neither.
 */
@NullMarked
package org.lucerna.directory.addressbook;

import org.jspecify.annotations.NullMarked;
