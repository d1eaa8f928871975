package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lucerna.foundation.problem.Conflict;
import org.lucerna.foundation.problem.Invalid;
import org.lucerna.foundation.problem.NotFound;
import org.lucerna.members.group.GroupView;
import org.lucerna.members.group.Groups;
import org.lucerna.site.setting.CurrentSite;
import org.lucerna.site.setting.Feature;
import org.lucerna.web.page.FormErrors;
import org.lucerna.web.page.Redirect;
import org.lucerna.web.page.ShownPage;

/** One closed group: who is in it, joining, inviting, leaving, closing. */
@Named("group")
@RequestScoped
public class GroupPage {

    @Inject
    private Groups groups;

    @Inject
    private CurrentSite site;

    @Inject
    private ShownPage page;

    @Inject
    private HttpServletRequest request;

    private final FormErrors errors = new FormErrors();
    private @Nullable GroupView shown;
    private @Nullable String message;
    private @Nullable String email;

    @PostConstruct
    void load() {
        if (!site.get().has(Feature.GROUPS)) {
            throw new NotFound();
        }
        shown = groups.get(page.getItemId());
    }

    public void join() {
        act(() -> groups.join(page.getItemId()), address());
    }

    public void invite() {
        act(() -> groups.invite(page.getItemId(), typed(email)), address() + "?invited=1");
    }

    public void remove(long account) {
        act(() -> groups.remove(page.getItemId(), account), address());
    }

    public void close() {
        act(() -> groups.close(page.getItemId()), address());
    }

    public void leave() {
        act(() -> groups.leave(page.getItemId()), "/" + page.getLanguage() + "/groups");
    }

    private void act(Runnable work, String then) {
        try {
            work.run();
            Redirect.to(then);
        } catch (Invalid invalid) {
            errors.add(invalid, page.getWords());
        } catch (Conflict conflict) {
            message = page.getWords().text(conflict.messageKey(), conflict.arguments());
        }
    }

    private String address() {
        return "/" + page.getLanguage() + "/groups/" + page.getItemId();
    }

    public GroupView getView() {
        if (shown == null) {
            throw new IllegalStateException("The group is read when the bean is made");
        }
        return shown;
    }

    public boolean isInvited() {
        return request.getParameter("invited") != null;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public Map<String, String> getErrors() {
        return errors.asMap();
    }

    public @Nullable String getMessage() {
        return message;
    }
}
