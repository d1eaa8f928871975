package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.EntryDraft;
import org.lucerna.directory.upkeep.Verification;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/**
 * What an organisation comes to by the yearly letter's link. Opening it changes nothing, for mail programs open links too;
 * the buttons do.
 */
@Named("verification")
@RequestScoped
public class VerificationPage {

    @Inject
    private Verification verification;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final Doubts doubts = new Doubts();
    private Verification.@Nullable Asked asked;
    private @Nullable String text;

    @PostConstruct
    void load() {
        asked = verification.find(getKey()).orElse(null);
    }

    public void confirm() {
        try {
            verification.confirm(getKey());
            Redirect.to("/" + page.getLanguage() + "/directory/verified");
        } catch (NotFound tooOld) {
            asked = null;
        }
    }

    /** The second button, after the question. */
    public void reportAllTheSame() {
        report(true);
    }

    public void report() {
        report(false);
    }

    private void report(boolean allTheSame) {
        doubts.begin();
        String said = typed(text);
        try {
            verification.report(getKey(), said, allTheSame && Doubts.wasAskedAbout(request, said));
            Redirect.to("/" + page.getLanguage() + "/directory/suggested");
        } catch (Invalid invalid) {
            doubts.take(invalid, page.getWords());
        } catch (Conflict enough) {
            doubts.say(page.getWords().text(enough.messageKey(), enough.arguments()));
        } catch (NotFound tooOld) {
            asked = null;
        }
    }

    public String getKey() {
        return typed(request.getParameter("key"));
    }

    public boolean isKnown() {
        return asked != null;
    }

    public boolean isAnswered() {
        return asked != null && asked.answered();
    }

    public String getName() {
        return asked == null ? "" : asked.entry().name();
    }

    /** All that the entry says: what differs from saying nothing. Whose entry it is, its reader knows. */
    public List<EntryDifferences.Difference> getFacts() {
        return asked == null
                ? List.of()
                : new EntryDifferences(page.getLanguage(), ofThemselves -> Optional.empty())
                        .between(
                                EntryDraft.named(""),
                                asked.entry().data().with(parts -> parts.memberOrganisation(null)));
    }

    public Doubts getDoubts() {
        return doubts;
    }

    public String getMark() {
        return Doubts.mark(typed(text));
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
