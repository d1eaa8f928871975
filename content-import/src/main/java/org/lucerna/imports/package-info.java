/** Outside bytes in; text, pages and metadata out. One package an importer; none of them knows a database. */
@NullMarked
package org.lucerna.imports;

import org.jspecify.annotations.NullMarked;
