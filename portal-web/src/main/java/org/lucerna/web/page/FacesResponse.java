package org.lucerna.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** The answer that a button's work may put a header or a cookie on. */
public final class FacesResponse {

    private FacesResponse() {}

    public static HttpServletResponse current() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
