/** What an exported folder is, and what it is not. */
@NullMarked
package org.lucerna.cli.export;

import org.jspecify.annotations.NullMarked;
