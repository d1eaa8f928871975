package org.lucerna.web.admin;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.web.page.FileSizes;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** How the portal is, for its operator, and the button that rebuilds the index. */
@Named("state")
@RequestScoped
public class StatePage {

    @Inject
    private Operations operations;

    @Inject
    private ShownPage page;

    private final FormErrors errors = new FormErrors();
    private @Nullable PortalState state;
    private @Nullable String to;

    @PostConstruct
    void load() {
        state = operations.state();
    }

    public void reindex() {
        operations.reindex();
        Redirect.to("/" + page.getLanguage() + "/state");
    }

    public void sendTestLetter() {
        try {
            operations.sendTestLetter(typed(to), page.getLanguage());
            Redirect.to("/" + page.getLanguage() + "/state");
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        }
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    private PortalState state() {
        if (state == null) {
            throw new IllegalStateException("The state is read when the bean is made");
        }
        return state;
    }

    private String text(String key, Object... arguments) {
        return page.getWords().text(key, arguments);
    }

    public boolean isUsable() {
        return state().index().usable();
    }

    public boolean isRebuilding() {
        return state().index().rebuild() != null;
    }

    public String getIndexState() {
        PortalState.Rebuild rebuild = state().index().rebuild();
        if (rebuild != null) {
            return text("state.rebuilding", rebuild.done(), rebuild.total());
        }
        return isUsable() ? text("state.usable") : text("state.unusable");
    }

    public @Nullable String getProblem() {
        return state().index().problem();
    }

    public String getItems() {
        return text("state.number", state().index().items());
    }

    public String getBehind() {
        long behind = state().index().behind();
        return behind == 0 ? text("state.upToDate") : text("state.behind", behind);
    }

    public String getDatabase() {
        return state().database();
    }

    public String getDisk() {
        PortalState.Disk disk = state().disk();
        return text(
                "state.free",
                FileSizes.written(disk.freeBytes(), page.getWords()),
                FileSizes.written(disk.totalBytes(), page.getWords()));
    }

    public String getExtractor() {
        return state().extractor().present() ? text("state.present") : text("state.missing");
    }

    public String getOcr() {
        String version = state().extractor().ocr();
        return version == null ? text("state.noOcr") : version;
    }

    public String getMail() {
        PortalState.Mail mail = state().mail();
        String waiting = mail.waiting() == 0 ? text("state.mailAllSent") : text("state.mailWaiting", mail.waiting());
        return mail.givenUp() == 0 ? waiting : waiting + "; " + text("state.mailGivenUp", mail.givenUp());
    }

    public @Nullable String getMailProblem() {
        return state().mail().problem();
    }
}
