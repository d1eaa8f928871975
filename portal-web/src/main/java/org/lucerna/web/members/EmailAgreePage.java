package org.lucerna.web.members;

import static org.lucerna.web.page.Typed.typed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lucerna.members.account.OwnEmail;

/** Where the letters about a new address lead: nothing happens before the button, which no mail filter presses. */
@Named("emailAgree")
@RequestScoped
public class EmailAgreePage {

    @Inject
    private OwnEmail email;

    @Inject
    private HttpServletRequest request;

    private OwnEmail.@Nullable Progress progress;

    public void agree() {
        progress = email.agree(getKey());
    }

    /** {@code unknown}, {@code half} or {@code done}; null before the button. */
    public @Nullable String getProgress() {
        return progress == null ? null : progress.name().toLowerCase(java.util.Locale.ROOT);
    }

    public String getKey() {
        String key = request.getParameter("key");
        return typed(key);
    }
}
