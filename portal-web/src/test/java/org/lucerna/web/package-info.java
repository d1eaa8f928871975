/** The portal as it ships, over HTTP: {@code PortalIT} starts it once for all journeys. */
@NullMarked
package org.lucerna.web;

import org.jspecify.annotations.NullMarked;
