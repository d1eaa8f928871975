/**
 * Who is signed in, in which browser, since when and until when. Kept in the database by the hash of a random secret, so
 * that any machine knows it and nobody who reads the database can use it. How somebody signs in is not here; nor are cookies.
 */
@NullMarked
package org.lucerna.members.session;

import org.jspecify.annotations.NullMarked;
