/** The portal as its commands see it: an address, a token, JSON over HTTP. What each command asks for is with the command. */
@NullMarked
package org.lucerna.cli.portal;

import org.jspecify.annotations.NullMarked;
