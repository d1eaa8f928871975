/**
 * The program behind the process wall: reads orders from standard input, one file each, and answers on standard output.
 * It knows formats and nothing of the library, its records or its database.
 */
@NullMarked
package org.lucerna.extractor;

import org.jspecify.annotations.NullMarked;
