/// How a model's description of a picture begins, which the page itself does not have.
package enum PictureWords {
  /// Labels before the description, in lower case.
  package static let labels = [
    "图片描述", "图像描述", "图表描述", "插图描述", "图片内容", "图像内容", "图片说明", "图像说明", "image description",
    "picture description", "figure description", "image caption",
  ]

  /// Placeholders for a picture without a description.
  package static let placeholders: Set<String> = ["", "image", "img", "picture", "图片", "图像"]
}
