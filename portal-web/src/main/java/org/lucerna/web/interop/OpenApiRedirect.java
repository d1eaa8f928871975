package org.lucerna.web.interop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where the server would describe the API by guessing, in OpenAPI 3.0, readers are led to our own description. */
@WebFilter("/openapi/*")
public class OpenApiRedirect extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        response.sendRedirect("/api/openapi");
    }
}
