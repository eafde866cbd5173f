package io.showroom.deploy.nodes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code running_node}: which processes live, by the database's own clock. */
@Component
final class NodeTable {

    /** Whoever has not given a sign of life for so many seconds is asked no more. */
    static final int SILENT_SECONDS = 6;

    private final JdbcClient database;

    NodeTable(JdbcClient database) {
        this.database = database;
    }

    /** Enters a node that is ready, in the place of whoever had its address before it and of those long gone. */
    void enter(Node node) {
        database.sql("""
                        DELETE FROM running_node
                         WHERE id <> :id AND url = :url OR seen_at < now() - interval '1 hour'""").param("id", node.id()).param("url", node.url()).update();
        alive(node);
    }

    /** A sign of life. */
    void alive(Node node) {
        database.sql("""
                        INSERT INTO running_node (id, role, url, since, seen_at)
                        VALUES (:id, :role, :url, now(), now())
                        ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at""")
                .param("id", node.id())
                .param("role", node.role().text())
                .param("url", node.url())
                .update();
    }

    void leave(Node node) {
        database.sql("DELETE FROM running_node WHERE id = :id")
                .param("id", node.id())
                .update();
    }

    /** All that live, this one too. */
    List<Node> living() {
        return database.sql("""
                        SELECT id, role, url FROM running_node
                         WHERE seen_at > now() - make_interval(secs => :silent)
                         ORDER BY since, id""")
                .param("silent", SILENT_SECONDS)
                .query((row, n) ->
                        new Node(row.getString("id"), NodeRole.of(row.getString("role")), row.getString("url")))
                .list();
    }
}
