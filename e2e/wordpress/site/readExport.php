<?php
// Usage: php readExport.php EXPORT.XML
// What PHP's own readers find in an export, which are those of WordPress's importer: for each element of the channel its
// name and those of its children, in their order, and of each item its texts. Ends with a failure where it is no XML.

[, $path] = $argv;
libxml_use_internal_errors(true);
$document = new DOMDocument();
if (!$document->load($path, LIBXML_NONET)) {
    fwrite(STDERR, json_encode(libxml_get_errors()));
    exit(1);
}
$channel = $document->getElementsByTagName('channel')->item(0);
$elements = [];
foreach ($channel->childNodes as $element) {
    if (!$element instanceof DOMElement) continue;
    $children = [];
    foreach ($element->childNodes as $child) {
        if ($child instanceof DOMElement) $children[] = $child->nodeName;
    }
    $elements[] = ['name' => $element->nodeName, 'children' => $children];
}
$xml = simplexml_load_file($path, null, LIBXML_NONET);
$spaces = $xml->getDocNamespaces();
$items = [];
foreach ($xml->channel->item as $item) {
    $wp = $item->children($spaces['wp']);
    $terms = [];
    foreach ($item->category as $term) {
        $terms[] = [(string) $term['domain'], (string) $term['nicename'], (string) $term];
    }
    $meta = [];
    foreach ($wp->postmeta as $field) $meta[(string) $field->meta_key] = (string) $field->meta_value;
    $items[] = [
        'title' => (string) $item->title,
        'link' => (string) $item->link,
        'creator' => (string) $item->children('http://purl.org/dc/elements/1.1/')->creator,
        'content' => (string) $item->children('http://purl.org/rss/1.0/modules/content/')->encoded,
        'excerpt' => (string) $item->children($spaces['excerpt'])->encoded,
        'id' => (int) $wp->post_id,
        'slug' => (string) $wp->post_name,
        'date' => (string) $wp->post_date_gmt,
        'status' => (string) $wp->status,
        'type' => (string) $wp->post_type,
        'address' => (string) $wp->attachment_url,
        'terms' => $terms,
        'meta' => $meta,
    ];
}
echo json_encode(['elements' => $elements, 'items' => $items], JSON_THROW_ON_ERROR);
