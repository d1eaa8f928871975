/**
 * {@code ./lucerna import}: walks files and folders, sends each file to the portal, tells what became of it. What is in a
 * file is the portal's business.
 */
@NullMarked
package org.lucerna.cli.importing;

import org.jspecify.annotations.NullMarked;
