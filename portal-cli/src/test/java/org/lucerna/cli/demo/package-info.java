/** Tests of the demonstration set itself; how it is loaded is tested with the commands. */
@NullMarked
package org.lucerna.cli.demo;

import org.jspecify.annotations.NullMarked;
