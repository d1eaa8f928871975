/**
 * Writing to an organisation through the portal, without learning its address. What is written is in the letter and nowhere
 * else; who wrote to whom is not kept.
 */
@NullMarked
package org.lucerna.directory.message;

import org.jspecify.annotations.NullMarked;
