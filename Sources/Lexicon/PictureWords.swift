/// How a description begins that a model wrote of a picture, and that no page prints.
package enum PictureWords {
  /// Labels before the description, in small letters.
  package static let labels = [
    "图片描述", "图像描述", "图表描述", "插图描述", "图片内容", "图像内容", "图片说明", "图像说明", "image description",
    "picture description", "figure description", "image caption",
  ]

  /// What stands for a picture that is described by nothing else.
  package static let placeholders: Set<String> = ["", "image", "img", "picture", "图片", "图像"]
}
