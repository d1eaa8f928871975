package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.upkeep.Suggestions;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.web.config.Settings;
import org.lucerna.web.members.FormStamp;
import org.lucerna.web.members.HourlyTally;
import org.lucerna.web.members.JoinSettings;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;
import org.lucerna.web.security.ClientAddress;

/** The form in which anybody says what is wrong with an entry. Programs are held off as on the application form. */
@Named("suggest")
@RequestScoped
public class SuggestPage {

    @Inject
    private Entries entries;

    @Inject
    private Suggestions suggestions;

    @Inject
    private FormStamp stamps;

    @Inject
    private HourlyTally tally;

    @Inject
    private JoinSettings settings;

    @Inject
    private Settings portal;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final Doubts doubts = new Doubts();
    private String name = "";
    private @Nullable String text;

    @PostConstruct
    void load() {
        name = entries.get(page.getItemId()).name();
    }

    /** The second button, after the question. */
    public void sendAllTheSame() {
        send(true);
    }

    public void send() {
        send(false);
    }

    private void send(boolean allTheSame) {
        doubts.begin();
        boolean program = !typed(request.getParameter("fax")).isEmpty()
                || !tally.allows("suggest " + ClientAddress.of(request, portal), settings.perAddress());
        if (program) {
            Redirect.to(sentAddress());
            return;
        }
        boolean good = stamps.age(typed(request.getParameter("stamp")), settings.shortestTime()) == FormStamp.Age.GOOD;
        if (!good) {
            doubts.say(page.getWords().text("join.sendAgain"));
            return;
        }
        String said = typed(text);
        try {
            suggestions.suggest(page.getItemId(), said, allTheSame && Doubts.wasAskedAbout(request, said));
            Redirect.to(sentAddress());
        } catch (Invalid invalid) {
            doubts.take(invalid, page.getWords());
        } catch (Conflict enough) {
            doubts.say(page.getWords().text(enough.messageKey(), enough.arguments()));
        }
    }

    private String sentAddress() {
        return "/" + page.getLanguage() + "/directory/suggested";
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return "/" + page.getLanguage() + "/directory/" + page.getItemId();
    }

    public String getStamp() {
        return stamps.create();
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
