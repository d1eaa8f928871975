/**
 * Files that somebody has sent and that wait to be told what becomes of them. Not what is done with them: each feature's
 * own pages know.
 */
@NullMarked
package org.lucerna.web.upload;

import org.jspecify.annotations.NullMarked;
