/** How the types of files are told from their bytes. What is read from each type is tested with whole documents. */
@NullMarked
package org.lucerna.extractor.format;

import org.jspecify.annotations.NullMarked;
