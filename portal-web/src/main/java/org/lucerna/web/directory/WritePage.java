package org.lucerna.web.directory;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lucerna.directory.entry.Entries;
import org.lucerna.directory.message.MessageDraft;
import org.lucerna.directory.message.Messages;
import org.lucerna.foundation.access.Acting;
import org.lucerna.foundation.access.Permission;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Denied;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** A member's letter to an organisation, whose address is not on this page. What was typed stays, whatever is asked. */
@Named("writing")
@RequestScoped
public class WritePage {

    @Inject
    private Entries entries;

    @Inject
    private Messages messages;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final Doubts doubts = new Doubts();
    private String name = "";
    private @Nullable String subject;
    private @Nullable String text;
    private boolean answerable = true;

    /** @throws Denied for who may not write; a visitor is led to the sign-in by it */
    @PostConstruct
    void load() {
        if (!Acting.current().may(Permission.WRITE_TO_ORGANISATIONS)
                || Acting.current().accountId() == null) {
            throw new Denied();
        }
        name = entries.get(page.getItemId()).name();
        if (!messages.reaches(page.getItemId())) {
            throw new NotFound();
        }
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
        String whole = typed(subject) + " " + typed(text);
        MessageDraft draft = new MessageDraft(
                typed(subject), typed(text), answerable, allTheSame && Doubts.wasAskedAbout(request, whole));
        try {
            messages.send(page.getItemId(), draft);
            Redirect.to(getAddress() + "/written");
        } catch (Invalid invalid) {
            doubts.take(invalid, page.getWords());
        } catch (Conflict enough) {
            doubts.say(page.getWords().text(enough.messageKey(), enough.arguments()));
        }
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return "/" + page.getLanguage() + "/directory/" + page.getItemId();
    }

    /** How many letters are left for today, in a sentence. */
    public String getLeft() {
        return page.getWords().text("message.left", messages.left());
    }

    public Doubts getDoubts() {
        return doubts;
    }

    public String getMark() {
        return Doubts.mark(typed(subject) + " " + typed(text));
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public boolean isAnswerable() {
        return answerable;
    }

    public void setAnswerable(boolean answerable) {
        this.answerable = answerable;
    }
}
