/**
 * What every page leans on: the language in its address, the interface's words, the files that pages are made of. What
 * one page shows lives in the package that is named like its folder.
 */
@NullMarked
package org.lucerna.web.page;

import org.jspecify.annotations.NullMarked;
