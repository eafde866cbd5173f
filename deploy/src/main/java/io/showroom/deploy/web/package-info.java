/** Servlet filters and Tomcat settings that apply to every address of both sides. */
package io.showroom.deploy.web;
