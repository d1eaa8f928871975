/**
 * Carries the letters that use cases have posted: gives them their sentences, and hands them to a mail server or lays them
 * into a folder. Which letters there are, and to whom, the features decide.
 */
@NullMarked
package org.lucerna.web.mail;

import org.jspecify.annotations.NullMarked;
