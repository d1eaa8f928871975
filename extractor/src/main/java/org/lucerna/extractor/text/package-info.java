/**
 * Characters: which set a file is written in, what a clean text is, which language it speaks. Nothing here knows pages
 * or documents.
 */
@NullMarked
package org.lucerna.extractor.text;

import org.jspecify.annotations.NullMarked;
