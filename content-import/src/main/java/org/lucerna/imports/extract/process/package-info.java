/**
 * The portal's side of the process wall: a pool of worker processes, their time limits and their temporary folders. What
 * a worker does inside is the {@code extractor} module's.
 */
@NullMarked
package org.lucerna.imports.extract.process;

import org.jspecify.annotations.NullMarked;
