/**
 * Settings, the data source, and the start: what is put together when the portal comes up, and ended when it goes down.
 * No web pages and no rules.
 */
@NullMarked
package org.lucerna.web.config;

import org.jspecify.annotations.NullMarked;
