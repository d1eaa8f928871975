package org.lucerna.members.application;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lucerna.members.organisation.CharterAcceptance;

/**
 * An application as those see it who decide.
 *
 * @param version of this state, for whoever acts on it next
 * @param messages what was asked and answered, the oldest first; empty in lists
 * @param organisationId of the organisation that it became
 */
public record ApplicationView(
        long id,
        long version,
        ApplicationDraft draft,
        CharterAcceptance charter,
        ApplicationState state,
        OffsetDateTime postedAt,
        OffsetDateTime changedAt,
        String reason,
        @Nullable Long organisationId,
        List<Message> messages) {

    /** One turn of the conversation. */
    public record Message(boolean fromApplicant, String text, OffsetDateTime at) {}

    public ApplicationView {
        messages = List.copyOf(messages);
    }

    public boolean isOpen() {
        return state == ApplicationState.WAITING || state == ApplicationState.ASKED;
    }
}
