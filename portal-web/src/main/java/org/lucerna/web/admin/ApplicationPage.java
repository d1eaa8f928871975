package org.lucerna.web.admin;

import static org.lucerna.web.page.Typed.number;
import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.vocabulary.Countries;
import org.lucerna.members.application.ApplicationState;
import org.lucerna.members.application.ApplicationView;
import org.lucerna.members.application.Applications;
import org.lucerna.web.page.Dates;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** One application, and what an administrator can do with it. Nobody's decision is overwritten unseen. */
@Named("applicationReview")
@RequestScoped
public class ApplicationPage {

    /** One turn of the conversation. */
    public record Turn(String who, String day, String text) {}

    @Inject
    private Applications applications;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private @Nullable ApplicationView shown;
    private @Nullable String message;
    private @Nullable String question;
    private @Nullable String reason;

    @PostConstruct
    void load() {
        shown = applications.get(page.getItemId());
    }

    public void ask() {
        act(() -> applications.ask(page.getItemId(), sentVersion(), typed(question)));
    }

    public void accept() {
        act(() -> applications.accept(page.getItemId(), sentVersion()));
    }

    public void decline() {
        act(() -> applications.decline(page.getItemId(), sentVersion(), typed(reason)));
    }

    public void reopen() {
        act(() -> applications.reopen(page.getItemId(), sentVersion()));
    }

    private void act(Supplier<ApplicationView> work) {
        try {
            ApplicationView done = work.get();
            Redirect.to("/" + page.getLanguage() + "/admin/applications/" + done.id());
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
            load();
        }
    }

    /** The version that the administrator has seen. */
    private long sentVersion() {
        return number(request.getParameter("version"), -1);
    }

    private ApplicationView shown() {
        if (shown == null) {
            throw new IllegalStateException("The application is read when the bean is made");
        }
        return shown;
    }

    public ApplicationView getView() {
        return shown();
    }

    public String getName() {
        return shown().draft().organisation().name();
    }

    public String getState() {
        return page.getWords().text("application.state." + shown().state());
    }

    public String getPlace() {
        return shown().draft().organisation().town() + ", "
                + Countries.name(shown().draft().organisation().country(), page.getLanguage());
    }

    public String getType() {
        return page.getWords()
                .text("organisation.type." + shown().draft().organisation().type());
    }

    /** Which text of the charter was accepted, and when. */
    public String getCharter() {
        return page.getWords()
                .text(
                        "application.charterVersion",
                        shown().charter().version(),
                        Dates.day(shown().charter().at(), page.getLocale()));
    }

    public String getCharterAddress() {
        return "/" + shown().charter().language() + "/charter?version="
                + shown().charter().version();
    }

    public String getPosted() {
        return Dates.day(shown().postedAt(), page.getLocale());
    }

    public List<Turn> getTurns() {
        return shown().messages().stream()
                .map(turn -> new Turn(
                        turn.fromApplicant()
                                ? shown().draft().contactName()
                                : page.getWords().text("application.we"),
                        Dates.day(turn.at(), page.getLocale()),
                        turn.text()))
                .toList();
    }

    public boolean isDecided() {
        return shown().state() == ApplicationState.ACCEPTED || shown().state() == ApplicationState.DECLINED;
    }

    public long getVersion() {
        return shown().version();
    }

    public @Nullable String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }
}
