/**
 * What is gathered while a document is read, and the choice of its title, authors and date from all that was offered.
 * Nothing here knows a file format.
 */
@NullMarked
package org.lucerna.extractor.draft;

import org.jspecify.annotations.NullMarked;
