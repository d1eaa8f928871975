/** What happens to the portal as a process: kill -9, a full disk, a broken index, hostile files. */
@NullMarked
package org.lucerna.acceptance.process;

import org.jspecify.annotations.NullMarked;
