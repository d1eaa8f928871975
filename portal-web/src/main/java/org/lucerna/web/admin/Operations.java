package org.lucerna.web.admin;

import jakarta.inject.Inject;
import java.util.Map;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.access.Requires;
import org.lucerna.foundation.access.UseCases;
import org.lucerna.foundation.audit.Audited;
import org.lucerna.foundation.mail.Letter;
import org.lucerna.foundation.mail.Outbox;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.text.Language;
import org.lucerna.members.account.Accounts;
import org.lucerna.web.config.DailyRound;
import org.lucerna.web.config.IndexKeeper;

/** What the operator may ask of the running portal itself. */
@UseCases
public class Operations {

    @Inject
    private Condition condition;

    @Inject
    private IndexKeeper keeper;

    @Inject
    private DailyRound dailyRound;

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Requires(Permission.OPERATE)
    public PortalState state() {
        return new PortalState(
                condition.database(),
                condition.index(),
                condition.disk(),
                condition.extractor(),
                condition.mail(),
                accounts.setupToken().orElse(null));
    }

    /** Begins to rebuild the index in the background; {@link #state} tells how far it is. */
    @Requires(Permission.OPERATE)
    @Audited(act = "rebuild", kind = "index")
    public void reindex() {
        keeper.rebuild();
    }

    /** Begins what is done once a day, in the background; doing it twice in a day changes nothing more. */
    @Requires(Permission.OPERATE)
    @Audited(act = "begin", kind = "dailyRound")
    public void beginDailyRound() {
        dailyRound.begin();
    }

    /**
     * Posts a letter that shows whether letters arrive.
     *
     * @throws Invalid when the address cannot be one
     */
    @Requires(Permission.OPERATE)
    @Audited(act = "send", kind = "letter")
    public void sendTestLetter(String to, Language language) {
        Letter letter;
        try {
            letter = new Letter(to.strip(), language, "operations.test", Map.of(Letter.PATH, "/state"));
        } catch (IllegalArgumentException e) {
            throw new Invalid("to", "account.email.notAnAddress");
        }
        outbox.post(letter);
    }
}
