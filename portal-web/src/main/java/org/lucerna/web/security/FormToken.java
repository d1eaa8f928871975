package org.lucerna.web.security;

import static org.lucerna.web.page.Typed.typed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What each form that changes something carries in a hidden field, and each script in the header {@value #HEADER}, to show
 * that it comes from our own page: {@code <input type="hidden" name="csrf" value="#{formToken.value}"/>}.
 */
@Named
@RequestScoped
public class FormToken {

    public static final String FIELD = "csrf";
    public static final String HEADER = "X-CSRF-Token";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Sessions sessions;

    /** Empty for a visitor, who has no session and needs none. */
    public String getValue() {
        String token = sessions.formToken(request);
        return typed(token);
    }
}
