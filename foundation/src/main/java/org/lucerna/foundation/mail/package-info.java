/**
 * One way to send a letter: a use case posts it in its own transaction, and it leaves after the commit. What a letter says
 * and how it is carried (SMTP, files) is not here.
 */
@NullMarked
package org.lucerna.foundation.mail;

import org.jspecify.annotations.NullMarked;
