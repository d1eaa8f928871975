/** What is promised of joining: applications, decisions, invitations, on both databases. */
@NullMarked
package org.lucerna.members.application;

import org.jspecify.annotations.NullMarked;
