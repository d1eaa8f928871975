/**
 * The demonstration set: {@code records.json}, the files that it names, and {@code organisations.csv}, put into the portal over its HTTP API as anybody
 * could. The set itself is in the folder {@code demo} of the distribution.
 */
@NullMarked
package org.lucerna.cli.demo;

import org.jspecify.annotations.NullMarked;
