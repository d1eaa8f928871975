/** What is promised of carrying letters, with a real mail server. */
@NullMarked
package org.lucerna.web.mail;

import org.jspecify.annotations.NullMarked;
