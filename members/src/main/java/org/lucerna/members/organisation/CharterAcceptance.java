package org.lucerna.members.organisation;

import java.time.OffsetDateTime;
import org.lucerna.foundation.text.Language;

/** Which text of the charter somebody endorsed, and when: enough to show it again on any later day. */
public record CharterAcceptance(Language language, int version, OffsetDateTime at) {}
